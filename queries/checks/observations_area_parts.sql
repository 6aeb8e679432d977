-- Areas whose sum is not that of the areas inside. One row per indicator, area and period.
-- Only sums; of a programme, since all programmes together may come from different levels.
with
    sums as (
        select
            observations.indicator,
            observations.unit_code,
            observations.period,
            observations.period_kind,
            observations.program_code,
            observations.part,
            observations.value,
            regions.parent_code
        from observations
        join
            catalogue_indicators as indicators
            on indicators.indicator = observations.indicator
            and indicators.over_area = 'sum'
        join regions on regions.region_code = observations.unit_code and regions.own
        where
            observations.unit_kind = 'region'
            and (observations.program_code <> '*' or indicators.due_dataset = '')
    ),
    inner_sums as (
        select indicator, parent_code, period, period_kind, program_code, part, sum(value) as value
        from sums
        where value is not null
        group by indicator, parent_code, period, period_kind, program_code, part
    )
select
    sums.indicator || ' ' || sums.unit_code || ' ' || cast(sums.period as varchar) as subject,
    'Jumlah wilayah di dalamnya '
    || cast(inner_sums.value as varchar)
    || ', bukan '
    || coalesce(cast(sums.value as varchar), 'kosong')
    || ' (program '
    || sums.program_code
    || ').' as message
from sums
join
    inner_sums
    on inner_sums.indicator = sums.indicator
    and inner_sums.parent_code = sums.unit_code
    and inner_sums.period = sums.period
    and inner_sums.period_kind = sums.period_kind
    and inner_sums.program_code = sums.program_code
    and inner_sums.part = sums.part
where sums.value is null or abs(sums.value - inner_sums.value) > 0.001
