-- One row per UPT, month and figure that panti and office both sent, up to $period. $upt: * = all.
-- difference: panti less office, 0 where they agree; largest share first. since: the day from which
-- both were there; age_days: from then to the newest arrival. The senders are those who can settle
-- it.
with
    sent as (
        select
            'upt_residents' as indicator,
            upt_code,
            month,
            period_kind,
            reported_by,
            end_residents as value,
            _first_received as received,
            _import_id as import_id
        from upt_residents
        where end_residents is not null
        union all
        select
            'upt_services' as indicator,
            upt_code,
            month,
            period_kind,
            reported_by,
            sum(services) as value,
            max(_first_received) as received,
            max(_import_id) as import_id
        from upt_services
        group by upt_code, month, period_kind, reported_by
    ),
    pairs as (
        select
            panti.indicator,
            panti.upt_code,
            panti.month,
            panti.period_kind,
            panti.value as panti,
            dinas.value as dinas,
            panti.value - dinas.value as difference,
            panti.import_id as panti_import,
            dinas.import_id as dinas_import,
            greatest(panti.received, dinas.received) as since
        from sent as panti
        join
            sent as dinas
            on dinas.indicator = panti.indicator
            and dinas.upt_code = panti.upt_code
            and dinas.month = panti.month
            and dinas.period_kind = panti.period_kind
            and dinas.reported_by = 'dinas'
        where
            panti.reported_by = 'panti'
            and panti.month <= cast($period as date)
            and ($upt = '*' or panti.upt_code = $upt)
    )
select
    pairs.upt_code,
    upt.upt_name,
    pairs.indicator,
    indicators.label,
    pairs.month,
    pairs.period_kind,
    cast(pairs.panti as bigint) as panti,
    cast(pairs.dinas as bigint) as dinas,
    cast(pairs.difference as bigint) as difference,
    100.0 * abs(pairs.difference) / nullif(greatest(pairs.panti, pairs.dinas), 0) as difference_pct,
    panti_file.sender as panti_sender,
    dinas_file.sender as dinas_sender,
    pairs.since,
    date_diff('day', pairs.since, agency.as_of) as age_days
from pairs
join upt on upt.upt_code = pairs.upt_code
join catalogue_indicators as indicators on indicators.indicator = pairs.indicator
cross join agency
left join imports as panti_file on panti_file.import_id = pairs.panti_import
left join imports as dinas_file on dinas_file.import_id = pairs.dinas_import
order by difference_pct desc nulls last, age_days desc, upt.upt_name, pairs.month, pairs.indicator
