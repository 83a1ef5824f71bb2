package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.io.EOFException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What the web layer itself finds wrong with a request, in sentences that a user or a programmer can act on. */
final class BadRequests {

    /** PostgreSQL's state for characters that a text cannot hold: the null character, which H2 takes. */
    private static final String NOT_STORABLE = "22021";

    private BadRequests() {}

    /** How to answer; empty when the failure is not the request's. */
    static Optional<Refused> explain(Exception failure) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return invalid(
                    mismatch.getName(),
                    "“%s”的值“%s”格式不正确。请从列表或页面上的链接进入，不要手工修改地址。"
                            .formatted(mismatch.getName(), shortened(String.valueOf(mismatch.getValue()))));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return invalid(missing.getParameterName(), "缺少“%s”。请补充后重新提交。".formatted(missing.getParameterName()));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return invalid(missing.getRequestPartName(), "没有收到上传的文件。请选择文件后重新提交。");
        }
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(explainBody(unreadable));
        }
        if (failure instanceof BindException binding) {
            return Optional.of(new Refused(400, problems(binding.getBindingResult())));
        }
        if (NestedExceptionUtils.getRootCause(failure) instanceof SQLException sql
                && NOT_STORABLE.equals(sql.getSQLState())) {
            return invalid("", "填写的文字中有不可见的空字符，系统不能保存。请删去后重新提交。");
        }
        return explainUpload(failure).or(() -> explainStatus(failure));
    }

    /** A body that ended before its announced length, or is no body as HTTP has them, met while a filter or the engine's interface read it. */
    static Optional<Refused> explainBrokenOff(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof EOFException
                    || cause instanceof MultipartException
                    || cause instanceof BadRequestException
                    || cause instanceof ClientAbortException) {
                return invalid("", "提交的内容没有传完就中断了，没有保存。请检查网络后重新提交。");
            }
        }
        return Optional.empty();
    }

    private static Refused explainBody(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof RequestRejected refusal) {
                return Refused.of(refusal);
            }
        }
        return Refused.because(400, "提交的内容不是正确的 JSON，或者其中某项的类型不对。请检查后重新提交。");
    }

    private static Optional<Refused> explainUpload(Exception failure) {
        if (failure instanceof MaxUploadSizeExceededException) {
            return Optional.of(Refused.because(413, "上传的文件超过 20 MB。请压缩或拆分后重新上传。"));
        }
        if (failure instanceof MultipartException) {
            return invalid("", "上传没有完成或内容不完整。请重新选择文件上传。");
        }
        return Optional.empty();
    }

    private static Optional<Refused> explainStatus(Exception failure) {
        if (failure instanceof DuplicateKeyException) {
            return Optional.of(Refused.because(409, "相同的内容已经登记过，没有重复登记。请刷新后查看。"));
        }
        if (failure instanceof ConcurrencyFailureException) {
            return Optional.of(Refused.because(409, "刚刚有其他人修改了同一内容，您的操作没有生效。请刷新后重试。"));
        }
        return failure instanceof ErrorResponse response
                ? Optional.of(Refused.withStatus(response.getStatusCode().value()))
                : Optional.empty();
    }

    private static List<Problem> problems(BindingResult result) {
        return result.getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? new Problem(
                                field.getField(),
                                "“%s”的值“%s”格式不正确，请改正后重新提交。"
                                        .formatted(
                                                field.getField(), shortened(String.valueOf(field.getRejectedValue()))))
                        : new Problem("", "提交的内容不正确，请改正后重新提交。"))
                .toList();
    }

    private static Optional<Refused> invalid(String field, String sentence) {
        return Optional.of(new Refused(400, List.of(new Problem(field, sentence))));
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
