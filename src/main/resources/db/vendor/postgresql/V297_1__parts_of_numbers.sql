-- Cases are found by parts of their numbers too. Each pair of characters in a number is in many others, so four neighbouring
-- characters of ASCII are found as such.
create function case_grams(words text) returns tsvector
    language sql immutable strict parallel safe cost 1000 as $$
  select array_to_tsvector(
    array(select substr(words, place, 1) from generate_series(1, length(words)) place)
    || array(select substr(words, place, 2) from generate_series(1, length(words) - 1) place)
    || array(select substr(words, place, 4) from generate_series(1, length(words) - 3) place
             where octet_length(substr(words, place, 4)) = 4))
$$;

-- What of these a text must have that is like the pattern: of '%0012民政%' they are 0012, 2民 and 民政. A pair within four
-- characters that are sought adds nothing.
create function sought_case_parts(pattern text) returns text[]
    language sql immutable strict parallel safe cost 1000 as $$
  with plain as (
    select word, length(word) as size
    from (select regexp_replace(substr(pattern, 2, length(pattern) - 2), '!(.)', '\1', 'g') as word) unescaped),
  long as (
    select place, substr(word, place, 4) as part from plain, generate_series(1, size - 3) place
    where octet_length(substr(word, place, 4)) = 4)
  select array(
    select word from plain where size = 1
    union
    select part from long
    union
    select substr(word, pair, 2) from plain, generate_series(1, size - 1) pair
    where not exists (select 1 from long where pair between place and place + 2))
$$;

-- In about which share of all cases each of them is, by what the planner knows; 0 for less than it knows. What is found depends
-- on it nowhere.
create function sought_case_shares(pattern text) returns table (part text, share real)
    language sql stable strict cost 1000 as $$
  select sought.part, coalesce(known.share, 0)
  from unnest(sought_case_parts(pattern)) sought (part)
  left join (
    select common.part, common.share
    from pg_stats s
    cross join lateral unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as common (part, share)
    where s.schemaname = current_schema() and s.tablename = 'case_file_words'
  ) known on known.part = sought.part
$$;

-- No more than about such a share of all cases has the words.
create function case_share(pattern text) returns real
    language sql stable strict cost 1000 as $$
  select min(share) from sought_case_shares(pattern)
$$;

-- What the index is asked for: parts that many cases have tell little beside rarer ones, and cost most.
create function sought_case_grams(pattern text) returns tsquery
    language sql stable strict cost 1000 as $$
  with known as (select part, share from sought_case_shares(pattern))
  select string_agg('''' || replace(replace(part, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery
  from known where share < 0.3 or share = (select min(share) from known)
$$;

drop index case_file_words;
create index case_file_words on case_file
    using gin (case_grams(lower(subject || chr(10) || case_number || chr(10) || applicant_name)));
analyze case_file;

-- Resources whose names have the words come first in the catalogue.
create index resource_name_words on resource using gin (grams(name_key));
analyze resource;
