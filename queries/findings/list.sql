-- Doubted figures, the open ones first. One row per finding.
-- state: * = all, open, answered; check and dataset: * = all.
select
    finding_id,
    check_name,
    unit_kind,
    unit_code,
    unit_name,
    period,
    period_kind,
    program_code,
    part,
    dataset,
    "column",
    indicators,
    value,
    expected,
    evidence,
    question,
    file,
    sender,
    answered_by,
    answered_at,
    answer
from findings
where
    ($state = '*' or ($state = 'open') = (answered_by is null))
    and ($check = '*' or check_name = $check)
    and ($dataset = '*' or dataset = $dataset)
order by
    answered_by is not null,
    period desc,
    check_name,
    unit_kind,
    unit_code,
    "column",
    program_code,
    part,
    finding_id
