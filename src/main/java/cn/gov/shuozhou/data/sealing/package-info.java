/** Encryption of what the database keeps about people, under keys that the operator gives. Depends on no other package. */
@NullMarked
@ApplicationModule(
        displayName = "加密",
        allowedDependencies = {})
package cn.gov.shuozhou.data.sealing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
