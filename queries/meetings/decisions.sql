-- The register of instructions and decisions. One row per decision.
-- state at the office's as_of: terlambat (past its date and not done), berjalan, tanpa_batas (no
-- date given and not done), selesai; overdue_days only of those past their date. The longest
-- overdue first, then the next due, those without a date, and the last done.
with
    states as (
        select
            decisions.decision_code,
            decisions.meeting,
            decisions.date,
            decisions.instruction,
            decisions.owner,
            decisions.due,
            decisions.done_at,
            decisions.note,
            case
                when decisions.done_at is not null
                then 'selesai'
                when decisions.due is null
                then 'tanpa_batas'
                when decisions.due < agency.as_of
                then 'terlambat'
                else 'berjalan'
            end as state,
            case
                when decisions.done_at is null and decisions.due < agency.as_of
                then datediff('day', decisions.due, agency.as_of)
            end as overdue_days
        from decisions
        cross join agency
    )
select decision_code, meeting, date, instruction, owner, due, done_at, note, state, overdue_days
from states
order by
    case state when 'terlambat' then 1 when 'berjalan' then 2 when 'tanpa_batas' then 3 else 4 end,
    overdue_days desc nulls last,
    due asc nulls last,
    done_at desc nulls last,
    decision_code
