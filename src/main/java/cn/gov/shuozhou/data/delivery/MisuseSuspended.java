package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;

/**
 * The bureau has suspended a grant because its holder used the data for something else (第三十三条第五项). Told in the
 * transaction of the suspension.
 *
 * @param holder code of the department that holds the grant
 */
@Article("第三十三条")
public record MisuseSuspended(String grantNumber, String holder, String reason, LocalDateTime suspendedAt) {}
