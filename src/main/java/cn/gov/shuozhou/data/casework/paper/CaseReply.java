package cn.gov.shuozhou.data.casework.paper;

import cn.gov.shuozhou.data.casework.CaseFile;
import java.util.Optional;

/** Declared by each procedure that answers an applicant. */
public interface CaseReply {

    /** Whether cases of this procedure are answered. */
    boolean isFor(CaseFile file);

    /** The last answer; empty while there is none. */
    Optional<Reply> of(CaseFile file);
}
