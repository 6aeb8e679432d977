-- One row per area of $level within $parent ('*' = all) and reason: families whose payment failed.
select
    failure_reasons.region_code,
    regions.region_name,
    parent.region_name as parent_name,
    failure_reasons.reason,
    failure_reasons.families
from failure_reasons
join regions on regions.region_code = failure_reasons.region_code
left join regions as parent on parent.region_code = regions.parent_code
where
    failure_reasons.program_code = $program
    and failure_reasons.period = cast($period as date)
    and failure_reasons.period_kind = $period_kind
    and regions.own
    and regions.level = $level
    and ($parent = '*' or starts_with(failure_reasons.region_code, $parent || '.'))
order by failure_reasons.region_code, failure_reasons.families desc, failure_reasons.reason
