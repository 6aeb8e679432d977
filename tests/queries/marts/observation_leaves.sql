-- case: X: the kecamatan count, not the kabupaten's own row; Y: only the kabupaten reported, its
-- kecamatan's silence does not count; published figures are not added
-- given: unit_parents
select 'region' as unit_kind, 'region' as parent_kind, *
from
    (
        values
            ('P.X', 'P'),
            ('P.Y', 'P'),
            ('P.X.1', 'P.X'),
            ('P.X.1', 'P'),
            ('P.X.2', 'P.X'),
            ('P.X.2', 'P'),
            ('P.Y.1', 'P.Y'),
            ('P.Y.1', 'P')
    ) as given(unit_code, parent_code)
;
-- given: observation_times
select
    'region' as unit_kind,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    1 as expected,
    'sum' as over_time,
    true as is_counted,
    *
from
    (
        values
            ('paid', 'P.X', 99.0, 1, 'sum'),
            ('paid', 'P.X.1', 10.0, 1, 'sum'),
            ('paid', 'P.X.2', null, 0, 'sum'),
            ('paid', 'P.Y', 50.0, 1, 'sum'),
            ('paid', 'P.Y.1', null, 0, 'sum'),
            ('p0_pct', 'P.X', 9.0, 1, 'none')
    ) as given(indicator, unit_code, value, reported, over_area)
;
-- expect
select
    indicator,
    'region' as unit_kind,
    unit_code,
    date '2026-01-01' as period,
    'bulan' as period_kind,
    'PKH' as program_code,
    '*' as part,
    null as numerator,
    null as denominator,
    value,
    reported,
    1 as expected,
    'sum' as over_time,
    'sum' as over_area,
    null as scale,
    null as due_dataset,
    true as is_counted,
    null as due_date
from
    (
        values ('paid', 'P.X.1', 10.0, 1), ('paid', 'P.X.2', null, 0), ('paid', 'P.Y', 50.0, 1)
    ) as expected(indicator, unit_code, value, reported)
;
-- case: empty
-- expect: none
