-- Quotas that are not paid + failed + waiting. One row per programme, area, period and stage.
select
    program_code
    || ' '
    || region_code
    || ' '
    || cast(month as varchar)
    || ' tahap '
    || stage as subject,
    'Kuota '
    || cast(quota as varchar)
    || ', dibayar + gagal + menunggu '
    || cast(paid + failed + waiting as varchar)
    || '.' as message
from disbursements
where quota <> paid + failed + waiting
