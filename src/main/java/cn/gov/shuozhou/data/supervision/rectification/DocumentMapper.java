package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Rows of issued documents and of the series that number them. */
@Mapper
interface DocumentMapper {

    String COLUMNS = """
            select x.*, (select p.name from person p where p.id = x.drafter) as drafter_name,
                (select p.name from person p where p.id = x.signer) as signer_name,
                (select p.name from person p where p.id = x.received_by) as received_by_name
            from rectification_document x
            """;

    @Update("""
            update document_series set last_one = case when in_year = #{year} then last_one + 1 else 1 end, in_year = #{year}
            where series = #{series} and in_year <= #{year}
            """)
    int take(String series, int year);

    /** A series as it stands after the last number was taken. */
    record Taken(String agency, int inYear, int lastOne) {}

    @Select("select agency, in_year, last_one from document_series where series = #{series}")
    Taken taken(String series);

    @Insert("""
            insert into rectification_document (case_number, kind, number, title, addressee, body, drafter, signer, issued_at,
                digest)
            values (#{caseNumber}, #{kind}, #{number}, #{d.title}, #{d.addressee}, #{d.body}, #{d.drafter}, #{d.signer}, #{now},
                #{digest})
            """)
    void insert(
            String caseNumber,
            DocumentKind kind,
            String number,
            @Param("d") Documents.Draft draft,
            LocalDateTime now,
            String digest);

    @Insert("""
            insert into rectification_document_file (document_id, content)
            select id, #{content} from rectification_document where number = #{number}
            """)
    void insertFile(String number, byte[] content);

    @Select("select content from rectification_document_file where document_id = #{id}")
    @Nullable
    StoredFile file(long id);

    /** Its own, and the report of its dossier. */
    @Select(COLUMNS + """
            where x.case_number = #{caseNumber} or x.number = (
              select g.report_number from dossier g join rectification r on r.dossier_id = g.id
              where r.case_number = #{caseNumber})
            order by x.id
            """)
    List<IssuedDocument> ofCase(String caseNumber);

    /** 通报 and their corrections, the latest first. */
    @Select(COLUMNS + """
            where x.kind in ('CRITICISM', 'CORRECTION') order by x.issued_at desc, x.id desc limit #{limit} offset #{offset}
            """)
    List<IssuedDocument> published(int limit, int offset);

    @Select("select count(*) from rectification_document where kind in ('CRITICISM', 'CORRECTION')")
    long countPublished();

    @Update("""
            update rectification_document set void_reason = #{reason}
            where case_number = #{caseNumber} and kind = #{kind} and void_reason is null
            """)
    int makeVoid(String caseNumber, DocumentKind kind, String reason);

    @Update("""
            update rectification_document set received_by = #{person}, received_on = #{day}, deemed = #{deemed}
            where id = #{id} and received_on is null
            """)
    int receive(long id, @Nullable String person, LocalDate day, boolean deemed);
}
