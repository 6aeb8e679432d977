-- case: 10 rows of which 9 are accounted for
-- given: imports
select 'disbursements' as dataset, *
from
    (values ('a.csv', 10, 7, 1, 1), ('b.csv', 10, 8, 1, 1)) as given(
        file, rows, loaded, rejected, outside
    )
;
-- expect
select
    'a.csv (disbursements)' as subject, 'Baris 10, dimuat + ditolak + di luar wilayah 9.' as message
;
-- case: empty
-- expect: none
