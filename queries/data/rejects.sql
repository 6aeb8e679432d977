-- One row per rejected cell or line: where it stands, the rule, the raw text, what to do,
-- whether it is mended.
select dataset, file, line, "column", rule, raw, advice, sha256, mended
from rejects
where ($sha = '*' or sha256 = $sha) and ($dataset = '*' or dataset = $dataset)
order by dataset, file, line, "column"
limit $limit
