-- case: each part once, of one subject
-- given: observations
select *
from
    (
        values
            ('paid', '*'),
            ('paid', 'sex=P'),
            ('paid', 'sex=P'),
            ('quota', 'sex=L'),
            ('ppks', 'kind=1')
    ) as given(indicator, part)
;
-- given: catalogue_indicators
select *
from
    (values ('paid', 'Penyaluran'), ('quota', 'Penyaluran'), ('ppks', 'PPKS')) as given(
        indicator, subject
    )
;
-- params
select 'Penyaluran' as subject
;
-- expect: in order
select *
from (values ('*'), ('sex=L'), ('sex=P')) as expected(part)
;
-- case: empty
-- params
select 'Penyaluran' as subject
;
-- expect: none
