-- case: all of it, by key
-- given: meta
select *
from (values ('version', 'v0007'), ('as_of', '2026-10-09')) as given(key, value)
;
-- expect: in order
select *
from (values ('as_of', '2026-10-09'), ('version', 'v0007')) as expected(key, value)
;
-- case: empty
-- expect: none
