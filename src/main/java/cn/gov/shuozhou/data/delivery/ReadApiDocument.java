package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import org.springframework.context.annotation.Configuration;

/** What programmers of other departments read about the interface; the controller stays readable without it. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "授权数据读取接口",
                        version = "1",
                        description = "按授权逐页读取数据。先在门户“我的授权”中打开方式为“接口”的授权，建立令牌；"
                                + "每次请求以 Authorization: Bearer 令牌 表明身份。令牌只对一项授权有效，不得写在地址中。"
                                + "数据已按授权的脱敏方式处理，每次读取都登记。"))
@SecurityScheme(
        name = ReadApiDocument.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "接口令牌，以 " + TokenText.PREFIX + " 开头，在授权页面建立")
class ReadApiDocument {

    static final String TOKEN = "token";

    /** What every refusal looks like. */
    @Schema(description = "没有办成的原因")
    record Problems(
            @ArraySchema(
                    schema = @Schema(implementation = Reason.class),
                    arraySchema = @Schema(requiredMode = RequiredMode.REQUIRED))
            List<Problem> problems) {}

    /** One of its reasons. */
    @Schema(description = "一个原因")
    record Reason(
            @Schema(description = "哪个参数；不针对某一参数的为空文本", example = "limit", requiredMode = RequiredMode.REQUIRED)
            String field,

            @Schema(
                    description = "哪里不对，怎么办",
                    example = "limit 是每页条数，请填 1 到 1000 的整数。",
                    requiredMode = RequiredMode.REQUIRED)
            String sentence) {}

    /** The description of the one operation. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @Tag(name = "授权数据")
    @SecurityRequirement(name = TOKEN)
    @Operation(
            summary = "读取一页授权数据",
            description = "从 after=0 开始；把返回的 next 作为下一次的 after（或直接请求 nextLink），直到 next 为 null。"
                    + "next 中有数据版本：提供部门中途更新了数据，以 409 答复，此时丢弃已读的各页，从 after=0 重新读取，不会漏行或重行。"
                    + "响应头 X-RateLimit-Limit、X-RateLimit-Remaining 说明每分钟可请求的次数和余下的次数。",
            parameters = {
                @Parameter(
                        name = "number",
                        in = ParameterIn.PATH,
                        description = "授权编号",
                        example = "SQ-140600-20261122-0001"),
                @Parameter(
                        name = "after",
                        in = ParameterIn.QUERY,
                        description = "上一页返回的 next，第一页为 0",
                        schema = @Schema(type = "string", defaultValue = "0"),
                        example = "0"),
                @Parameter(
                        name = "limit",
                        in = ParameterIn.QUERY,
                        description = "每页条数",
                        schema =
                                @Schema(
                                        type = "integer",
                                        format = "int32",
                                        minimum = "1",
                                        maximum = "1000",
                                        defaultValue = "1000"),
                        example = "1000")
            })
    @ApiResponse(responseCode = "200", description = "一页数据")
    @ApiResponse(
            responseCode = "400",
            description = "参数不对，或令牌写在了地址中",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    @ApiResponse(
            responseCode = "401",
            description = "没有令牌，令牌不对、已到期或已撤销",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    @ApiResponse(
            responseCode = "403",
            description = "令牌不能用于这项授权或来源地址，或授权尚未生效、已暂停",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    @ApiResponse(
            responseCode = "409",
            description = "平台还没有数据，或读到一半数据已更新（从 after=0 重新读取）",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    @ApiResponse(
            responseCode = "410",
            description = "授权已到期、已收回或已交回",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    @ApiResponse(
            responseCode = "429",
            description = "请求过于频繁；响应头 Retry-After 是应等待的秒数",
            content = @Content(schema = @Schema(implementation = Problems.class)))
    @interface Records {}
}
