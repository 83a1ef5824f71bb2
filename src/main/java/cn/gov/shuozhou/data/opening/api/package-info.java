/** The open interface: open rows by filters and page by page, without an account, with or without a key. */
@NullMarked
package cn.gov.shuozhou.data.opening.api;

import org.jspecify.annotations.NullMarked;
