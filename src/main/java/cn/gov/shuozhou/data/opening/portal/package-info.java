/** The pages of the open portal: without sign-in, without session, complete without scripts. */
@NullMarked
package cn.gov.shuozhou.data.opening.portal;

import org.jspecify.annotations.NullMarked;
