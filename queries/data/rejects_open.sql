-- One row per state of rejected rows (mended: true, false, null = its key was not read): how many.
select mended, count(*) as rows
from (select distinct import_id, line, row_key, mended from rejects) as given
group by mended
order by mended nulls last
