create alias folded_name for 'cn.gov.shuozhou.data.tabular.FoldedText.of';
create alias folded_lines for 'cn.gov.shuozhou.data.tabular.FoldedText.ofLines';

update resource set name_key = substring(folded_name(name), 1, 400),
  search_text = substring(folded_lines(search_text), 1, 60000);
update catalog_draft set name_key = substring(folded_name(name), 1, 400);

drop alias folded_name;
drop alias folded_lines;
