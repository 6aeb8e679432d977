-- case: the years with a share, people beside it, and a break of the series
-- given: series_breaks
select '16.03' as region_code, 2013 as year, 'Pali memisahkan diri' as words
;
-- given: observations
select
    given.* exclude (period),
    'region' as unit_kind,
    'tahun' as period_kind,
    '*' as program_code,
    '*' as part,
    cast(period as date) as period
from
    (
        values
            ('p0_pct', '16.03', '2012-01-01', 14.2),
            ('p0_pct', '16.03', '2013-01-01', 13.8),
            ('poor_people', '16.03', '2013-01-01', 80000.0),
            ('poor_people', '16.03', '2014-01-01', 79000.0),
            ('p0_pct', '16.06', '2013-01-01', 17.0)
    ) as given(indicator, unit_code, period, value)
;
-- params
select '16.03' as region
;
-- expect: in order
select *
from
    (values (2012, 14.2, null, false), (2013, 13.8, 80000.0, true)) as expected(
        year, p0_pct, poor_people, is_break
    )
;
-- case: empty
-- given: observations
select 'p0_pct' as indicator
where false
;
-- params
select '16.03' as region
;
-- expect: none
