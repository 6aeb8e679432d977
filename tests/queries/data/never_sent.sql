-- case: with a rhythm, and never sent nor expected; what happens when it happens is not listed
-- given: catalogue_datasets
select *
from
    (
        values
            ('ppks', 'PPKS', 'region', 'yearly'),
            ('upt_activities', 'Kegiatan', 'upt', 'weekly'),
            ('outcomes', 'Hasil', 'region', 'quarterly'),
            ('upt_residents', 'Penghuni', 'upt', 'monthly'),
            ('decisions', 'Arahan', 'office', 'event'),
            ('poverty', 'Kemiskinan', 'reference', 'published'),
            ('population', 'Penduduk', 'reference', 'yearly')
    ) as given(dataset, title, reporter, frequency)
;
-- given: report_arrivals
select 'outcomes' as dataset
;
-- given: reports
select 'upt_residents' as dataset
;
-- expect: in order
select *
from
    (
        values ('upt_activities', 'Kegiatan', 'upt', 'weekly'), ('ppks', 'PPKS', 'region', 'yearly')
    ) as expected(dataset, dataset_title, reporter, frequency)
;
-- case: empty
-- expect: none
