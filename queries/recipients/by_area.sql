-- One row per area of $level within $parent ('*' = all): who joined, left, stayed, failed twice.
-- Most families that failed twice first. left_register: of those that left, because of the
-- register.
-- Figures are those of observations. $period $period_kind $program ('*': all).
with
    figures as (
        select
            unit_code as region_code,
            max(case when indicator = 'joined' and part = '*' then value end) as joined,
            max(case when indicator = 'left' and part = '*' then value end) as left_all,
            max(
                case
                    when indicator = 'left' and part = 'reason=pemutakhiran_register' then value
                end
            ) as left_register,
            max(case when indicator = 'stayed' and part = '*' then value end) as stayed,
            max(case when indicator = 'failed_twice' and part = '*' then value end) as failed_twice,
            max(case when indicator = 'joined' and part = '*' then reported end) as reported,
            max(case when indicator = 'joined' and part = '*' then expected end) as expected,
            max(case when indicator = 'joined' and part = '*' then status end) as status
        from observations
        where
            indicator in ('joined', 'left', 'stayed', 'failed_twice')
            and unit_kind = 'region'
            and level = $level
            and period = cast($period as date)
            and period_kind = $period_kind
            and program_code = $program
            and part in ('*', 'reason=pemutakhiran_register')
            and ($parent = '*' or starts_with(unit_code, $parent || '.'))
        group by unit_code
    )
select
    figures.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    cast(figures.joined as bigint) as joined,
    cast(figures.left_all as bigint) as left_all,
    cast(figures.left_register as bigint) as left_register,
    cast(figures.joined - figures.left_all as bigint) as net,
    cast(figures.stayed as bigint) as stayed,
    cast(figures.failed_twice as bigint) as failed_twice,
    coalesce(figures.reported, 0) as reported,
    coalesce(figures.expected, 0) as expected,
    figures.status
from figures
join regions on regions.region_code = figures.region_code
left join regions as parent on parent.region_code = regions.parent_code
order by figures.failed_twice desc nulls last, figures.left_all desc nulls last, figures.region_code
