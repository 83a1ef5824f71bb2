/** What the searches of all lists have in common: words that are looked for with what means the same. */
@NullMarked
@ApplicationModule(
        displayName = "检索",
        allowedDependencies = {"paging", "refusal", "tabular"})
package cn.gov.shuozhou.data.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
