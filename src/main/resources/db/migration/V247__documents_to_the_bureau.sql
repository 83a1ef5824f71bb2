-- What the leading group issues to the bureau in the bureau's place is numbered by itself.
insert into document_series (series, agency, in_year, last_one) values
    ('GROUP_NOTICE', '朔数组整', 2000, 0),
    ('GROUP_REPORT', '朔数组报', 2000, 0),
    ('GROUP_DEFENCE_REPLY', '朔数组复', 2000, 0);
