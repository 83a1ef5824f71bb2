package cn.gov.shuozhou.data.settings;

import static cn.gov.shuozhou.data.settings.Need.FIRST_START;
import static cn.gov.shuozhou.data.settings.Need.ON_POSTGRES;
import static cn.gov.shuozhou.data.settings.Need.OPTIONAL;
import static cn.gov.shuozhou.data.settings.Need.OUTSIDE_DEMO;
import static cn.gov.shuozhou.data.settings.Need.OUTSIDE_DEMO_OR_WITH_LINKS;
import static cn.gov.shuozhou.data.settings.Need.WITH_MAIL;
import static cn.gov.shuozhou.data.settings.Need.WITH_WEBHOOK;

import cn.gov.shuozhou.data.masking.MaskingKey;
import java.util.List;

/**
 * Every setting there is. To add one, add a line here and the same line to the table in src/docs/operations/start.md (a test compares the
 * two); a new occasion on which settings are due is one more {@link Need}. Read the value where it is used, by
 * {@code @Value} or in {@code application.yml}, under the property named here.
 */
public final class Settings {

    /** In the order of src/docs/operations/start.md. */
    public static final List<Setting> ALL = List.of(
            new Setting("FIRST_ADMIN_ID", "FIRST_ADMIN_ID", FIRST_START, "第一位系统管理员的用户名", Rule.ANYTHING),
            new Setting(
                    "FIRST_ADMIN_PASSWORD",
                    "FIRST_ADMIN_PASSWORD",
                    FIRST_START,
                    "他的口令：至少 10 位，含大小写字母、数字和特殊字符",
                    Rule.ANYTHING),
            new Setting(
                    "FIRST_SECURITY_ADMIN_ID",
                    "FIRST_SECURITY_ADMIN_ID",
                    OPTIONAL,
                    "第一位安全管理员的用户名；还没有安全管理员时读取，没有安全管理员就无人确认账号申请",
                    Rule.ANYTHING),
            new Setting(
                    "FIRST_SECURITY_ADMIN_PASSWORD",
                    "FIRST_SECURITY_ADMIN_PASSWORD",
                    OPTIONAL,
                    "第一位安全管理员的口令，要求同上；由另一人设定，不告诉系统管理员",
                    Rule.ANYTHING),
            new Setting("BUREAU_CREDIT_CODE", "BUREAU_CREDIT_CODE", FIRST_START, "市政务信息管理局的统一社会信用代码", Rule.ANYTHING),
            new Setting(
                    "APP_MASKING_KEY",
                    "app.masking-key",
                    OPTIONAL,
                    "“哈希”脱敏的密钥，至少 32 个字符；不设就不能选这种脱敏方式，设定后不要更换，各节点相同",
                    Rule.atLeast(MaskingKey.SHORTEST)),
            new Setting(
                    "APP_ENCRYPTION_KEYS",
                    "app.encryption-keys",
                    OUTSIDE_DEMO,
                    "个人信息的加密密钥，写成 编号:密钥，见[加密密钥](keys.md)",
                    Rule.ENCRYPTION_KEYS),
            new Setting(
                    "APP_PASSWORD_ROUNDS",
                    "APP_PASSWORD_ROUNDS",
                    OPTIONAL,
                    "口令摘要（PBKDF2）的迭代次数，至少 210000，默认 210000；调高后各账号下次登录时换用",
                    Rule.PASSWORD_ROUNDS),
            new Setting("DATA_DIR", "DATA_DIR", OPTIONAL, "嵌入式数据库所在的文件夹，默认为工作目录下的 .data", Rule.ANYTHING),
            new Setting(
                    "DB_URL",
                    "DB_URL",
                    ON_POSTGRES,
                    "PostgreSQL 数据库的地址，例如 jdbc:postgresql://db:5432/data_sharing",
                    Rule.POSTGRES_ADDRESS),
            new Setting("DB_USER", "DB_USER", ON_POSTGRES, "PostgreSQL 数据库的用户名", Rule.ANYTHING),
            new Setting("DB_PASSWORD", "DB_PASSWORD", ON_POSTGRES, "PostgreSQL 数据库的口令", Rule.ANYTHING),
            new Setting("SERVER_PORT", "server.port", OPTIONAL, "门户的端口，默认 8080", Rule.PORT),
            new Setting("SERVER_ADDRESS", "server.address", OPTIONAL, "门户监听的地址，默认全部", Rule.ANYTHING),
            new Setting(
                    "TRUSTED_PROXIES",
                    "TRUSTED_PROXIES",
                    OPTIONAL,
                    "可信的反向代理的 IP 地址，只采信它转发的来源，默认只有本机，见[反向代理](proxies.md)",
                    Rule.ADDRESS_PATTERN),
            new Setting("SPRING_MAIL_HOST", "spring.mail.host", OPTIONAL, "邮件服务器；不设就不发邮件", Rule.ANYTHING),
            new Setting("SPRING_MAIL_PORT", "spring.mail.port", OPTIONAL, "邮件服务器的端口，默认 25", Rule.PORT),
            new Setting("SPRING_MAIL_USERNAME", "spring.mail.username", OPTIONAL, "邮件服务器的账号", Rule.ANYTHING),
            new Setting("SPRING_MAIL_PASSWORD", "spring.mail.password", OPTIONAL, "该账号的口令", Rule.ANYTHING),
            new Setting("APP_MAIL_FROM", "app.mail.from", WITH_MAIL, "发件人地址", Rule.MAIL_ADDRESS),
            new Setting(
                    "APP_WEBHOOK_URL",
                    "app.webhook.url",
                    OPTIONAL,
                    "消息另推送到的网址，由接收方转成短信、浙政钉等，见[消息渠道](channels.md)；不设就不推送",
                    Rule.PRIVATE_WEB_ADDRESS),
            new Setting(
                    "APP_WEBHOOK_SECRET",
                    "app.webhook.secret",
                    WITH_WEBHOOK,
                    "推送签名的密钥，至少 32 个字符，接收方凭它核对",
                    Rule.atLeast(32)),
            new Setting(
                    "APP_BASE_URL",
                    "app.base-url",
                    OUTSIDE_DEMO_OR_WITH_LINKS,
                    "用户访问门户的网址，邮件中的链接和目录元数据（DCAT）的标识以它开头",
                    Rule.WEB_ADDRESS),
            new Setting(
                    "APP_OPEN_HOST",
                    "app.open-host",
                    OPTIONAL,
                    "开放平台自己的域名，例如 data.example.gov.cn；设了以后，由这个域名只能打开开放平台，工作人员的页面一律 404；由其他域名打开开放平台的，转到这个域名",
                    Rule.ANYTHING),
            new Setting(
                    "APP_LIBREOFFICE",
                    "app.libreoffice",
                    OPTIONAL,
                    "LibreOffice 的程序，用来生成公文的预览，默认 /usr/bin/soffice；没有安装的不能预览，只能下载",
                    Rule.ANYTHING),
            new Setting("MANAGEMENT_PORT", "MANAGEMENT_PORT", OPTIONAL, "监控端口；不设就不提供监控指标", Rule.PORT),
            new Setting("MANAGEMENT_ADDRESS", "MANAGEMENT_ADDRESS", OPTIONAL, "监控端口监听的地址，默认 127.0.0.1", Rule.ANYTHING),
            new Setting(
                    "APP_CLOCK_TOLERANCE", "app.clock-tolerance", OPTIONAL, "节点时钟与数据库时钟允许相差多少，默认 60s", Rule.DURATION),
            new Setting(
                    "AUDIT_RETENTION",
                    "app.audit.retention",
                    OPTIONAL,
                    "审计日志保存多久，至少 P6M（六个月），默认 P3Y（三年）",
                    Rule.RETENTION),
            new Setting(
                    "APP_UNFINISHED_REMINDER",
                    "app.unfinished-reminder",
                    OPTIONAL,
                    "未完成的目录草案多久没有填写就提醒编制人一次，默认 30d（30 天）",
                    Rule.DURATION),
            new Setting(
                    "APP_ATTACHMENTS_LARGEST",
                    "app.attachments.largest",
                    OPTIONAL,
                    "办件附件每个最大多少，1MB 至 60MB，默认 20MB",
                    Rule.FILE_SIZE),
            new Setting(
                    "APP_ATTACHMENTS_MOST_PER_STEP",
                    "app.attachments.most-per-step",
                    OPTIONAL,
                    "每一步（申请、补正、答复等）最多几个附件，1 至 100，默认 20",
                    Rule.ATTACHMENTS),
            new Setting(
                    "APP_DATA_UPLOADS_LARGEST",
                    "app.data-uploads.largest",
                    OPTIONAL,
                    "上传的数据文件每个最大多少，1MB 至 1000MB，默认 300MB",
                    Rule.DATA_FILE_SIZE),
            new Setting(
                    "APP_PULLS_HOSTS",
                    "app.pulls.hosts",
                    OPTIONAL,
                    "允许定时取数的数据库主机，写主机名或者 IP 地址，几个之间用逗号隔开；不设就不能定时取数。主机名指向本机或本网段内部地址的，还要写明该地址",
                    Rule.HOSTS),
            new Setting("LOG_FORMAT", "LOG_FORMAT", OPTIONAL, "日志格式；不设是给人读的文本", Rule.oneOf("ecs", "logstash", "gelf")),
            new Setting(
                    "HISTORY_CLEANUP_START",
                    "HISTORY_CLEANUP_START",
                    OPTIONAL,
                    "清理到期历史的开始时刻，默认 01:00",
                    Rule.TIME_OF_DAY),
            new Setting(
                    "HISTORY_CLEANUP_END", "HISTORY_CLEANUP_END", OPTIONAL, "清理到期历史的结束时刻，默认 05:00", Rule.TIME_OF_DAY));

    private Settings() {}
}
