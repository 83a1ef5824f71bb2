package cn.gov.shuozhou.data.casework.attachment;

import java.time.LocalDateTime;

/**
 * An attachment as pages and task forms list it.
 *
 * @param size in words
 * @param by department and person
 * @param at when its act was done; when it was sent in, before that
 * @param url where it is downloaded
 */
public record AttachmentRow(long id, String name, String size, String step, String by, LocalDateTime at, String url) {}
