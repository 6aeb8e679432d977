-- case: before its month on schedule, although nothing is paid; after it finished; late; not due
-- yet
-- given: agency
select
    'kutai-timur' as slug,
    '64.08' as region_code,
    date '2026-10-09' as as_of,
    date '2026-01-01' as reporting_since
;
-- given: catalogue_datasets
select 'disbursements' as dataset, 'monthly' as frequency, 10 as due_day
;
-- given: programs
select *, 'tahunan' as schedule, 'orang' as beneficiary_unit
from
    (
        values
            ('VETERAN', 'Tali asih', '11'),
            ('LATE', 'Terlambat', '8'),
            ('NOW', 'Bulan lalu', '9'),
            ('SILENT', 'Tanpa laporan', '6')
    ) as given(program_code, program_name, pay_months)
;
-- given: observations
select '*' as part, 'tahun' as period_kind, *
from
    (
        values
            ('listed', 'region', '64.08', 'VETERAN', date '2025-01-01', 130, 2, 2),
            ('eligible', 'region', '64.08', 'VETERAN', date '2025-01-01', 120, 2, 2),
            ('quota', 'region', '64.08', 'VETERAN', date '2025-01-01', 120, 2, 2),
            ('paid', 'region', '64.08', 'VETERAN', date '2025-01-01', 114, 2, 2),
            ('failed', 'region', '64.08', 'VETERAN', date '2025-01-01', 6, 2, 2),
            ('paid_pct', 'region', '64.08', 'VETERAN', date '2025-01-01', 95, 2, 2),
            ('disbursed_idr', 'region', '64.08', 'VETERAN', date '2025-01-01', 1140, 2, 2),
            ('pagu_idr', 'office', 'kutai-timur', 'VETERAN', date '2025-01-01', 1200, 1, 1),
            ('listed', 'region', '64.08', 'VETERAN', date '2026-01-01', 131, 2, 2),
            ('eligible', 'region', '64.08', 'VETERAN', date '2026-01-01', 121, 2, 2),
            ('quota', 'region', '64.08', 'VETERAN', date '2026-01-01', 121, 2, 2),
            ('pagu_idr', 'office', 'kutai-timur', 'VETERAN', date '2026-01-01', 1300, 1, 1),
            ('quota', 'region', '64.08', 'LATE', date '2026-01-01', 10, 2, 2),
            ('paid', 'region', '64.08', 'LATE', date '2026-01-01', 8, 1, 2),
            ('quota', 'region', '64.08', 'NOW', date '2026-01-01', 10, 2, 2),
            ('paid', 'region', '64.08', 'NOW', date '2026-01-01', 2, 2, 2),
            ('pagu_idr', 'office', 'kutai-timur', 'SILENT', date '2025-01-01', 12, 1, 1),
            ('pagu_idr', 'office', 'kutai-timur', 'SILENT', date '2026-01-01', 12, 1, 1)
    ) as given(indicator, unit_kind, unit_code, program_code, period, value, reported, expected)
;
-- given: failure_reasons
select '64.08' as region_code, 'VETERAN' as program_code, *
from
    (
        values
            (date '2025-01-01', 'tahun', 'meninggal', 4),
            (date '2025-01-01', 'tahun', 'ganda', 2),
            (date '2025-11-01', 'bulan', 'meninggal', 4)
    ) as given(period, period_kind, reason, families)
;
-- params
select '*' as region
;
-- expect: in order
select
    program_code,
    program_name,
    'orang' as beneficiary_unit,
    year,
    pay_month,
    due_date,
    listed,
    eligible,
    quota,
    paid,
    failed,
    died,
    moved,
    paid_pct,
    disbursed_idr,
    pagu_idr,
    months_elapsed,
    accrued_idr,
    status,
    85.0 as threshold_pct,
    reported,
    expected
from
    (
        values
            (
                'LATE',
                'Terlambat',
                2026,
                date '2026-08-01',
                date '2026-09-10',
                null,
                null,
                10,
                8,
                null,
                0,
                0,
                null,
                null,
                null,
                9,
                null,
                'terlambat',
                1,
                2
            ),
            (
                'NOW',
                'Bulan lalu',
                2026,
                date '2026-09-01',
                date '2026-10-10',
                null,
                null,
                10,
                2,
                null,
                0,
                0,
                null,
                null,
                null,
                9,
                null,
                'jatuh_tempo',
                2,
                2
            ),
            (
                'SILENT',
                'Tanpa laporan',
                2026,
                date '2026-06-01',
                date '2026-07-10',
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                12,
                9,
                9,
                'terlambat',
                0,
                0
            ),
            (
                'VETERAN',
                'Tali asih',
                2025,
                date '2025-11-01',
                date '2025-12-10',
                130,
                120,
                120,
                114,
                6,
                4,
                0,
                95.0,
                1140,
                1200,
                12,
                1200,
                'selesai',
                2,
                2
            ),
            (
                'VETERAN',
                'Tali asih',
                2026,
                date '2026-11-01',
                date '2026-12-10',
                131,
                121,
                121,
                null,
                null,
                null,
                null,
                null,
                null,
                1300,
                9,
                975,
                'sesuai_jadwal',
                2,
                2
            )
    ) as expected(
        program_code,
        program_name,
        year,
        pay_month,
        due_date,
        listed,
        eligible,
        quota,
        paid,
        failed,
        died,
        moved,
        paid_pct,
        disbursed_idr,
        pagu_idr,
        months_elapsed,
        accrued_idr,
        status,
        reported,
        expected
    )
;
-- case: an area has no ceiling of its own
-- given: agency
select
    'kutai-timur' as slug,
    '64.08' as region_code,
    date '2026-10-09' as as_of,
    date '2026-01-01' as reporting_since
;
-- given: catalogue_datasets
select 'disbursements' as dataset, 'monthly' as frequency, 10 as due_day
;
-- given: programs
select
    'VETERAN' as program_code,
    'Tali asih' as program_name,
    'tahunan' as schedule,
    '11' as pay_months
;
-- given: observations
select '*' as part, 'tahun' as period_kind, 'VETERAN' as program_code, *
from
    (
        values
            ('quota', 'region', '64.08.01', date '2026-01-01', 5),
            ('pagu_idr', 'office', 'kutai-timur', date '2026-01-01', 1300)
    ) as given(indicator, unit_kind, unit_code, period, value)
;
-- params
select '64.08.01' as region
;
-- expect
select
    'VETERAN' as program_code,
    'Tali asih' as program_name,
    null as beneficiary_unit,
    2026 as year,
    date '2026-11-01' as pay_month,
    date '2026-12-10' as due_date,
    null as listed,
    null as eligible,
    5 as quota,
    null as paid,
    null as failed,
    null as died,
    null as moved,
    null as paid_pct,
    null as disbursed_idr,
    null as pagu_idr,
    9 as months_elapsed,
    null as accrued_idr,
    'sesuai_jadwal' as status,
    85.0 as threshold_pct,
    0 as reported,
    0 as expected
;
-- case: empty
-- params
select '*' as region
;
-- expect: none
