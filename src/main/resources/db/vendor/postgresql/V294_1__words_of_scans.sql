create index open_scan_words on open_scan using gin (grams(lower(resource_name)));
