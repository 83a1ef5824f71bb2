-- Words are found by an index over characters and pairs of neighbouring characters. Unlike trigrams it has a part of its own
-- for a Chinese word of two characters, which most are.
create function grams(words text) returns tsvector
    language sql immutable strict parallel safe cost 1000 as $$
  select array_to_tsvector(array_agg(distinct gram.part))
  from (
    select one, lead(one) over (order by place) as next
    from unnest(string_to_array(words, null)) with ordinality as letter (one, place)
  ) pair
  cross join lateral (values (pair.one), (pair.one || pair.next)) as gram (part)
  where gram.part is not null
$$;

-- What of these a text must have that is like the pattern: '%民政!_局%' is 民政, 政_ and _局.
create function sought_grams(pattern text) returns tsquery
    language sql immutable strict parallel safe cost 1000 as $$
  select string_agg('''' || replace(replace(gram.part, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery
  from (select regexp_replace(substr(pattern, 2, length(pattern) - 2), '!(.)', '\1', 'g') as word) plain
  cross join lateral (
    select word as part where length(word) = 1
    union all
    select substr(word, place, 2) from generate_series(1, length(word) - 1) place
  ) gram
$$;

-- Whether the text may be like the pattern, as an index tells it; of few rows that pass "like" decides.
create function may_match(words text, pattern text) returns boolean
    language sql immutable parallel safe as $$
  select grams(words) @@ sought_grams(pattern)
$$;

create index case_file_words on case_file
    using gin (grams(lower(subject || chr(10) || case_number || chr(10) || applicant_name)));

-- Of a resource it is kept: words that many resources have are looked for row by row, and working it out for each row would
-- take seconds.
alter table resource add column search_grams tsvector generated always as (grams(search_text)) stored;
create index resource_words on resource using gin (search_grams);
