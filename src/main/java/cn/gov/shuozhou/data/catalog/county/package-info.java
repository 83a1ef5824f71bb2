/** The county's own view of the catalogue (第七条、第十条): its authority looks at its departments and tells them what it finds. */
@NullMarked
package cn.gov.shuozhou.data.catalog.county;

import org.jspecify.annotations.NullMarked;
