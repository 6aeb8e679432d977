-- Pilar sosial, each counted once. One row per area, year and role.
-- Where an area and an area inside it both gave a role, the inner one counts. An area that reported
-- and did not give a role that others of its level gave has nobody of it: people 0, needed unknown.
with
    given as (
        select
            pillars.region_code,
            regions.level,
            pillars.year,
            pillars.role,
            pillars.people,
            pillars.needed
        from pillars
        join regions on regions.region_code = pillars.region_code and regions.own
    ),
    repeated as (
        select distinct parents.parent_code as region_code, given.year, given.role
        from given
        join
            unit_parents as parents
            on parents.unit_code = given.region_code
            and parents.unit_kind = 'region'
    ),
    covered as (
        select distinct parents.unit_code as region_code, given.year, given.role
        from given
        join
            unit_parents as parents
            on parents.parent_code = given.region_code
            and parents.unit_kind = 'region'
    ),
    known as (
        select region_code, year, role
        from given
        union
        select region_code, year, role
        from repeated
        union
        select region_code, year, role
        from covered
    ),
    silent_roles as (
        select areas.region_code, areas.year, roles.role
        from (select distinct region_code, level, year from given) as areas
        join
            (select distinct level, year, role from given) as roles
            on roles.level = areas.level
            and roles.year = areas.year
        left join
            known
            on known.region_code = areas.region_code
            and known.year = areas.year
            and known.role = roles.role
        where known.role is null
    )
select given.region_code, given.year, given.role, given.people, given.needed
from given
left join
    repeated
    on repeated.region_code = given.region_code
    and repeated.year = given.year
    and repeated.role = given.role
where repeated.role is null
union all
select region_code, year, role, cast(0 as bigint) as people, cast(null as bigint) as needed
from silent_roles
