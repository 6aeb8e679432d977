-- Sekolah Rakyat in $year, area by area. One row per area and stage that was reported.
-- place counts the stages from 1 (perumusan) to 8 (keluar); children is NULL where none are
-- counted.
with
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
    intake.region_code,
    coalesce(regions.region_name, intake.region_code) as region_name,
    regions.level,
    stages.place,
    intake.stage,
    intake.children
from school_intake as intake
join stages on stages.stage = intake.stage
left join regions on regions.region_code = intake.region_code
where intake.year = cast($year as integer)
order by intake.region_code, stages.place
