-- One row per programme, area, period and stage with a ceremony in $year: was the money there?
-- days: from the transfer to the ceremony; below zero the ceremony came first. state: sebelum_dana
-- (also where nobody is paid yet), setelah_dana, or tanpa_tanggal where paid without a day; in that
-- order. $program, $region: '*' = all.
select
    disbursements.program_code,
    coalesce(programs.program_name, disbursements.program_code) as program_name,
    disbursements.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    disbursements.month,
    disbursements.period_kind,
    disbursements.stage,
    disbursements.sp2d_date,
    disbursements.transfer_date,
    disbursements.ceremony_date,
    date_diff('day', disbursements.transfer_date, disbursements.ceremony_date) as days,
    case
        when disbursements.ceremony_date < disbursements.transfer_date
        then 'sebelum_dana'
        when disbursements.transfer_date is not null
        then 'setelah_dana'
        when disbursements.paid > 0
        then 'tanpa_tanggal'
        else 'sebelum_dana'
    end as state
from disbursements
join regions on regions.region_code = disbursements.region_code and regions.own
left join regions as parent on parent.region_code = regions.parent_code
left join programs on programs.program_code = disbursements.program_code
where
    disbursements.ceremony_date is not null
    and year(disbursements.month) = $year
    and ($program = '*' or disbursements.program_code = $program)
    and (
        $region = '*'
        or disbursements.region_code = $region
        or starts_with(disbursements.region_code, $region || '.')
    )
order by
    case state when 'sebelum_dana' then 1 when 'tanpa_tanggal' then 2 else 3 end,
    disbursements.ceremony_date desc,
    disbursements.region_code,
    disbursements.program_code,
    disbursements.stage
