/** What the bureau's plugin in Cockpit shows: the limits of an instance's case, of all open cases, and ended instances. */
@NullMarked
package cn.gov.shuozhou.data.report.cockpit;

import org.jspecify.annotations.NullMarked;
