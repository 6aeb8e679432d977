-- The register of decisions counted. One row for the whole register, zeros without any decision.
-- late: done after their date; undated: open and without a date.
select
    count(*) as decisions,
    cast(coalesce(sum(case when done_at is not null then 1 else 0 end), 0) as bigint) as done,
    cast(coalesce(sum(case when done_at > due then 1 else 0 end), 0) as bigint) as late,
    cast(coalesce(sum(case when done_at is null then 1 else 0 end), 0) as bigint) as open,
    cast(
        coalesce(
            sum(case when done_at is null and due < agency.as_of then 1 else 0 end), 0
        ) as bigint
    ) as overdue,
    cast(
        coalesce(sum(case when done_at is null and due is null then 1 else 0 end), 0) as bigint
    ) as undated
from decisions
cross join agency
