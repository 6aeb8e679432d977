-- One row per kind of UPT at $period: like compared with like, with how many UPT reported.
-- Occupancy counts only the capacity of those that reported.
with
    figures as (
        select
            unit_code as upt_code,
            max(case when indicator = 'upt_residents' then value end) as residents,
            max(case when indicator = 'upt_occupancy_pct' then numerator end) as occupied,
            max(case when indicator = 'upt_occupancy_pct' then denominator end) as places,
            max(case when indicator = 'waiting' then value end) as waiting,
            max(case when indicator = 'upt_services' then value end) as services
        from observations
        where
            unit_kind = 'upt'
            and period = cast($period as date)
            and period_kind = $period_kind
            and program_code = '*'
            and part = '*'
            and indicator in ('upt_residents', 'upt_occupancy_pct', 'waiting', 'upt_services')
        group by unit_code
    )
select
    upt.kind,
    count(*) as upt,
    count(coalesce(figures.residents, figures.services)) as reported,
    sum(upt.capacity) as capacity,
    sum(figures.residents) as residents,
    100.0
    * sum(figures.occupied)
    / nullif(sum(figures.places) filter (where figures.occupied is not null), 0) as occupancy_pct,
    sum(figures.waiting) as waiting,
    sum(figures.services) as services
from upt
left join figures on figures.upt_code = upt.upt_code
where
    (upt.valid_from is null or upt.valid_from <= last_day(cast($period as date)))
    and (upt.valid_to is null or upt.valid_to >= cast($period as date))
group by upt.kind
order by upt.kind
