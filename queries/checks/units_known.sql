-- Units that are in neither of the office's lists, units and UPT. One row per unit.
with
    used as (
        select unit_code
        from satisfaction
        union
        select unit_code
        from cases
        where unit_code is not null
    ),
    known as (
        select unit_code
        from units
        union
        select upt_code as unit_code
        from upt
    )
select
    used.unit_code as subject, 'Unit ini tidak ada di daftar unit dan daftar UPT kantor.' as message
from used
left join known on known.unit_code = used.unit_code
where known.unit_code is null
