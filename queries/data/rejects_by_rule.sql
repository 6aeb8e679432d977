-- One row per file, dataset, column and rule: how many lines are rejected and not
-- mended since, with one advice; most first.
select dataset, file, sha256, "column", rule, min(advice) as advice, count(distinct line) as rows
from rejects
where ($dataset = '*' or dataset = $dataset) and mended is distinct from true
group by dataset, file, sha256, "column", rule
order by rows desc, dataset, file, rule
