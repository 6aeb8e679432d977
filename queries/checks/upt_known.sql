-- UPT that the office's list does not have. One row per UPT.
with
    used as (
        select upt_code
        from upt_residents
        union
        select upt_code
        from upt_services
        union
        select upt_code
        from upt_activities
        union
        select upt_code
        from upt_staff
        union
        select upt_code
        from staff_development
    )
select used.upt_code as subject, 'UPT ini tidak ada di daftar UPT kantor.' as message
from used
left join upt on upt.upt_code = used.upt_code
where upt.upt_code is null
