/** PathRules: which addresses a feature answers to and for whom, said by the feature itself. Depends on no other package. */
@NullMarked
@ApplicationModule(
        displayName = "门禁",
        allowedDependencies = {})
package cn.gov.shuozhou.data.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
