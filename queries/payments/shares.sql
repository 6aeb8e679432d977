-- The two largest payments in an amount. One row per programme, area, period and period kind.
-- They tell whose money it mostly is; only what was paid counts.
with
    paid as (
        select program_code, region_code, month, period_kind, amount_idr
        from payments
        where status = 'dibayar' and amount_idr is not null
    ),
    tops as (
        select program_code, region_code, month, period_kind, max(amount_idr) as largest_idr
        from paid
        group by program_code, region_code, month, period_kind
    )
select
    paid.program_code,
    paid.region_code,
    paid.month,
    paid.period_kind,
    cast(tops.largest_idr as bigint) as largest_idr,
    cast(
        case
            when sum(case when paid.amount_idr = tops.largest_idr then 1 else 0 end) > 1
            then tops.largest_idr
            else max(case when paid.amount_idr < tops.largest_idr then paid.amount_idr end)
        end as bigint
    ) as second_idr
from paid
join
    tops
    on tops.program_code = paid.program_code
    and tops.region_code = paid.region_code
    and tops.month = paid.month
    and tops.period_kind = paid.period_kind
group by paid.program_code, paid.region_code, paid.month, paid.period_kind, tops.largest_idr
