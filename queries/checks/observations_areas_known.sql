-- Figures of areas that the reference list does not have. One row per area.
select
    unit_code as subject,
    cast(count(*) as varchar)
    || ' angka untuk wilayah yang tidak ada di data/reference/regions.csv.' as message
from observations
where unit_kind = 'region' and level is null
group by unit_code
