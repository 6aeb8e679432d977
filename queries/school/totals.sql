-- Children of Sekolah Rakyat in $year by stage. One row per stage with any report.
-- areas: those that have come to the stage. Where an area inside another reported, the inner ones
-- count.
with
    intake as (
        select *
        from school_intake
        where
            year = cast($year as integer)
            and region_code not in (
                select parents.parent_code
                from unit_parents as parents
                join
                    school_intake as inner_intake
                    on inner_intake.region_code = parents.unit_code
                    and inner_intake.year = cast($year as integer)
                where parents.unit_kind = 'region'
            )
    ),
    stages as (
        select place, stage
        from
            (
                values
                    (1, 'perumusan'),
                    (2, 'sosialisasi'),
                    (3, 'penjaringan'),
                    (4, 'verifikasi'),
                    (5, 'seleksi'),
                    (6, 'diterima'),
                    (7, 'bersekolah'),
                    (8, 'keluar')
            ) as eight(place, stage)
    )
select
    stages.place, stages.stage, count(*) as areas, cast(sum(intake.children) as bigint) as children
from intake
join stages on stages.stage = intake.stage
group by stages.place, stages.stage
order by stages.place
