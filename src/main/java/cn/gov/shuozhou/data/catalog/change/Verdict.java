package cn.gov.shuozhou.data.catalog.change;

/** Yes or no. */
enum Verdict {
    APPROVE,
    RETURN
}
