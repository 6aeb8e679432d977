-- Figures that stand twice. One row per natural key of observations with several rows.
select
    indicator || ' ' || unit_code || ' ' || cast(period as varchar) as subject,
    'Angka ini tercatat '
    || cast(count(*) as varchar)
    || ' kali ('
    || period_kind
    || ', program '
    || program_code
    || ', bagian '
    || part
    || ').' as message
from observations
group by indicator, unit_kind, unit_code, period, period_kind, program_code, part
having count(*) > 1
