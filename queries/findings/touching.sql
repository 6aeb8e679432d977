-- Open findings that touch a figure, the latest first. One row per finding.
-- Of the indicator, in the region or any part of it, in the time shown; region, program: * = any.
select
    findings.finding_id,
    findings.check_name,
    findings.unit_kind,
    findings.unit_code,
    findings.unit_name,
    findings.period,
    findings.period_kind,
    findings.program_code,
    findings.value,
    findings.evidence
from findings
join period_kinds as kinds on kinds.period_kind = findings.period_kind
left join upt on findings.unit_kind = 'upt' and upt.upt_code = findings.unit_code
where
    findings.answered_by is null
    and contains(' ' || findings.indicators || ' ', ' ' || $indicator || ' ')
    and findings.period <= cast($period_to as date)
    and cast(findings.period + kinds.months * interval '1 month' as date)
    > cast($period_from as date)
    and ($program = '*' or findings.program_code in ('*', $program))
    and (
        $region = '*'
        or findings.unit_kind = 'office'
        or starts_with(coalesce(upt.region_code, findings.unit_code) || '.', $region || '.')
    )
order by findings.period desc, findings.unit_code, findings.check_name, findings.finding_id
