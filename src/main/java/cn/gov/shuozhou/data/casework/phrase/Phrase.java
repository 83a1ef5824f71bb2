package cn.gov.shuozhou.data.casework.phrase;

/**
 * A text to be inserted into a form.
 *
 * @param shared whether everybody of the department sees it
 * @param mine whether the reader has kept it, and may remove it
 */
record Phrase(long id, String content, boolean shared, boolean mine) {}
