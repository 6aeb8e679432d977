-- case: kinds of PPKS in words, in the order of their numbers; closed since June
-- given: upt
select
    'A' as upt_code,
    'Panti A' as upt_name,
    'tuna_sosial' as kind,
    '23,  10' as target_ppks,
    '35.71.03' as region_code,
    70 as capacity,
    'plt' as head_status,
    date '2026-03-02' as head_since,
    date '2020-01-01' as valid_from,
    date '2026-06-30' as valid_to
;
-- given: ppks_kinds
select *
from
    (values (10, 'tuna susila'), (23, 'perempuan rawan sosial ekonomi')) as given(
        ppks_code, ppks_name
    )
;
-- given: regions
select *
from
    (values ('35.71.03', 'Pesantren', '35.71'), ('35.71', 'Kota Kediri', '35')) as given(
        region_code, region_name, parent_code
    )
;
-- given: agency
select date '2026-10-09' as as_of
;
-- params
select 'A' as upt
;
-- expect
select
    'A' as upt_code,
    'Panti A' as upt_name,
    'tuna_sosial' as kind,
    'tuna susila, perempuan rawan sosial ekonomi' as ppks,
    '35.71.03' as region_code,
    'Pesantren' as region_name,
    'Kota Kediri' as parent_name,
    70 as capacity,
    'plt' as head_status,
    date '2026-03-02' as head_since,
    date '2020-01-01' as valid_from,
    date '2026-06-30' as valid_to,
    false as is_valid
;
-- case: nothing but a name and a kind that is no number of the list; always valid
-- given: upt
select 'B' as upt_code, 'Panti B' as upt_name, 'anak' as kind, '9-10' as target_ppks
;
-- given: agency
select date '2026-10-09' as as_of
;
-- params
select 'B' as upt
;
-- expect
select
    'B' as upt_code,
    'Panti B' as upt_name,
    'anak' as kind,
    '9-10' as ppks,
    null as region_code,
    null as region_name,
    null as parent_name,
    null as capacity,
    null as head_status,
    null as head_since,
    null as valid_from,
    null as valid_to,
    true as is_valid
;
-- case: empty
-- params
select 'A' as upt
;
-- expect: none
