-- One row per period: who joined, left and stayed in $region, who failed twice in a row.
-- Figures are those of observations; left_register: of those that left, because of the register.
-- $period_kind $program ('*': all).
select
    period,
    cast(max(case when indicator = 'joined' and part = '*' then value end) as bigint) as joined,
    cast(max(case when indicator = 'left' and part = '*' then value end) as bigint) as left_all,
    cast(
        max(
            case when indicator = 'left' and part = 'reason=pemutakhiran_register' then value end
        ) as bigint
    ) as left_register,
    cast(max(case when indicator = 'stayed' and part = '*' then value end) as bigint) as stayed,
    cast(
        max(case when indicator = 'failed_twice' and part = '*' then value end) as bigint
    ) as failed_twice,
    coalesce(max(case when indicator = 'joined' and part = '*' then reported end), 0) as reported,
    coalesce(max(case when indicator = 'joined' and part = '*' then expected end), 0) as expected,
    max(case when indicator = 'joined' and part = '*' then status end) as status
from observations
where
    indicator in ('joined', 'left', 'stayed', 'failed_twice')
    and unit_kind = 'region'
    and unit_code = $region
    and period_kind = $period_kind
    and program_code = $program
    and part in ('*', 'reason=pemutakhiran_register')
group by period
order by period
