-- Figures whose counts of reports contradict themselves. One row per such figure.
select
    indicator || ' ' || unit_code || ' ' || cast(period as varchar) as subject,
    'Melapor '
    || cast(reported as varchar)
    || ' dari '
    || cast(expected as varchar)
    || ', status '
    || status
    || ' (program '
    || program_code
    || ').' as message
from observations
where
    reported < 0
    or reported > expected
    or expected = 0
    or (status = 'final' and reported < expected)
    or (status = 'incomplete' and reported >= expected)
