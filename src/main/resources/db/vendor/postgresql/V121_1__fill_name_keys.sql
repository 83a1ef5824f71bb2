-- The same as FoldedText does for every name that is kept from now on; of each pair the radical stands first.
update resource set
  name_key = left(trim(regexp_replace(translate(lower(normalize(name, nfkc)),
    '⻄⻁⺩⺠⻅⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰', '西虎王民见贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙'), '\s+', ' ', 'g')), 400),
  search_text = left(translate(lower(normalize(search_text, nfkc)),
    '⻄⻁⺩⺠⻅⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰', '西虎王民见贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙'), 60000);

update catalog_draft set
  name_key = left(trim(regexp_replace(translate(lower(normalize(name, nfkc)),
    '⻄⻁⺩⺠⻅⻉⻋⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰', '西虎王民见贝车长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙'), '\s+', ' ', 'g')), 400);
