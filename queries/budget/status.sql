-- One row per programme in the office's budget ('*' = the office): plan, realisation and status.
-- The ceiling as first set and as revised, and what of it remains.
-- Due is what planned cash has reached at the last pay month; until the next one no more is late.
-- So a yearly payment that is budgeted monthly is on schedule before its pay month, and with it
-- the office. $period: the month.
with
    rule as (
        select cast($period as date) as month, value as tolerance_pct
        from catalogue_thresholds
        where threshold = 'budget_tolerance_pct'
    ),
    deadline as (
        select coalesce(bool_and(due_dates.due_date < agency.as_of), true) as has_passed
        from due_dates
        cross join agency
        join rule on rule.month = due_dates.period
        where due_dates.dataset = 'budgets' and due_dates.period_kind = 'bulan'
    ),
    pay_months as (
        select programs.program_code, pay.pay_month
        from programs
        cross join (select unnest(generate_series(1, 12)) as pay_month) as pay
        where
            trim(coalesce(programs.pay_months, '')) = ''
            or list_contains(
                string_split(trim(programs.pay_months), ' '), cast(pay.pay_month as varchar)
            )
    ),
    turns as (
        select
            programs.program_code,
            max(
                case when pay_months.pay_month <= month(rule.month) then pay_months.pay_month end
            ) as last_turn,
            min(
                case when pay_months.pay_month > month(rule.month) then pay_months.pay_month end
            ) as next_turn,
            min(pay_months.pay_month) as first_turn
        from programs
        cross join rule
        left join pay_months on pay_months.program_code = programs.program_code
        group by programs.program_code
    ),
    due as (
        select
            budget_months.program_code,
            coalesce(
                sum(budget_months.planned_cash_idr) filter (
                    where month(budget_months.month) <= turns.last_turn
                ),
                0
            ) as due_idr,
            coalesce(
                sum(budget_months.planned_cash_idr) filter (
                    where turns.next_turn is null or month(budget_months.month) < turns.next_turn
                ),
                0
            ) as ceiling_idr,
            max(budget_months.month) filter (
                where budget_months.realised_idr is not null
            ) as last_month
        from budget_months
        join turns on turns.program_code = budget_months.program_code
        cross join rule
        where budget_months.in_office_budget and budget_months.year = year(rule.month)
        group by budget_months.program_code
    ),
    ceilings as (
        select
            budgets.program_code,
            max_by(budgets.pagu_idr, budgets.month) filter (
                where revision = 'murni' and pagu_idr is not null
            ) as initial_idr,
            max_by(budgets.pagu_idr, budgets.month) filter (
                where revision = 'perubahan' and pagu_idr is not null
            ) as revised_idr
        from budgets
        cross join rule
        left join programs on programs.program_code = budgets.program_code
        where budgets.year = year(rule.month) and coalesce(programs.in_office_budget, true)
        group by budgets.program_code
    ),
    ceilings_with_office as (
        select program_code, initial_idr, revised_idr
        from ceilings
        union all
        select
            '*',
            sum(initial_idr),
            case when count(revised_idr) > 0 then sum(coalesce(revised_idr, initial_idr)) end
        from ceilings
        having count(*) > 0
    ),
    due_with_office as (
        select program_code, due_idr, ceiling_idr, last_month
        from due
        union all
        select '*', sum(due_idr), sum(ceiling_idr), max(last_month)
        from due
        having count(*) > 0
    ),
    figures as (
        select
            observations.program_code,
            max(case when indicator = 'pagu_idr' then value end) as pagu_idr,
            max(case when indicator = 'planned_cash_idr' then value end) as planned_to_date_idr,
            max(case when indicator = 'realised_idr' then value end) as realised_to_date_idr,
            max(case when indicator = 'realisation_pct' then value end) as realisation_pct,
            max(case when indicator = 'deviation_pct' then value end) as deviation_pct
        from observations
        cross join rule
        where
            observations.unit_kind = 'office'
            and observations.period = rule.month
            and observations.period_kind = 'bulan'
            and observations.part = '*'
            and observations.indicator
            in ('pagu_idr', 'planned_cash_idr', 'realised_idr', 'realisation_pct', 'deviation_pct')
        group by observations.program_code
    )
select
    due_with_office.program_code,
    programs.program_name,
    programs.field,
    programs.funding,
    programs.schedule,
    programs.pay_months,
    figures.pagu_idr,
    figures.planned_to_date_idr,
    figures.realised_to_date_idr,
    100.0 * figures.planned_to_date_idr / nullif(figures.pagu_idr, 0) as plan_pct,
    figures.realisation_pct,
    figures.realised_to_date_idr - figures.planned_to_date_idr as deviation_idr,
    figures.deviation_pct,
    due_with_office.due_idr,
    due_with_office.ceiling_idr,
    case
        when figures.realised_to_date_idr is null and not deadline.has_passed
        then 'belum_jatuh_tempo'
        when figures.realised_to_date_idr is null
        then 'belum_melapor'
        when figures.realised_to_date_idr < due_with_office.due_idr * (1 - rule.tolerance_pct / 100)
        then 'tertinggal'
        when
            figures.realised_to_date_idr
            > due_with_office.ceiling_idr * (1 + rule.tolerance_pct / 100)
        then 'mendahului'
        else 'sesuai_jadwal'
    end as status,
    case
        when turns.next_turn is not null
        then make_date(year(rule.month), turns.next_turn, 1)
        when programs.schedule <> 'sekali'
        then make_date(year(rule.month) + 1, turns.first_turn, 1)
    end as next_pay_month,
    due_with_office.last_month,
    rule.tolerance_pct,
    cast(ceilings.initial_idr as bigint) as pagu_initial_idr,
    cast(ceilings.revised_idr as bigint) as pagu_revised_idr,
    figures.pagu_idr - figures.realised_to_date_idr as remainder_idr
from due_with_office
cross join rule
cross join deadline
left join figures on figures.program_code = due_with_office.program_code
left join ceilings_with_office as ceilings on ceilings.program_code = due_with_office.program_code
left join programs on programs.program_code = due_with_office.program_code
left join turns on turns.program_code = due_with_office.program_code
order by
    due_with_office.program_code <> '*',
    figures.pagu_idr desc nulls last,
    due_with_office.program_code
