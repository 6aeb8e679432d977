-- Who came to $meeting, most first, beside who serves. One row per role that came.
-- pillars: people of that role of the office in pillars_year, which is the newest year of them that
-- is not after the meeting's, else the first one after. It is not what attendance is a part of.
with
    came as (
        select date, role, people from meeting_attendance where meeting = cast($meeting as varchar)
    ),
    known as (
        select
            cast(year(observations.period) as integer) as year,
            split_part(observations.part, '=', 2) as role,
            observations.value
        from observations
        join
            agency
            on observations.unit_kind = 'region'
            and agency.region_code = observations.unit_code
        where
            observations.indicator = 'pillars'
            and observations.period_kind = 'tahun'
            and observations.part <> '*'
    ),
    held as (select cast(year(max(date)) as integer) as year from came),
    chosen as (
        select
            coalesce(
                max(case when known.year <= held.year then known.year end), min(known.year)
            ) as year
        from known
        cross join held
    )
select
    came.role,
    coalesce(roles.role_name, came.role) as role_name,
    came.date,
    came.people,
    cast(known.value as bigint) as pillars,
    case when known.value is not null then chosen.year end as pillars_year
from came
cross join chosen
left join roles on roles.role = came.role
left join known on known.role = came.role and known.year = chosen.year
order by came.people desc, came.role
