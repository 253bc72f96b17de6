package be.lra.reader;

import be.lra.identity.DataAction;
import be.lra.identity.Touches;
import be.lra.office.AgentDirectory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The line on which an agent's screen hears that a card was read at his desk (HTML Living Standard, server-sent events). */
@RestController
class CardNewsController {

    private final CardNews news;
    private final AgentDirectory agents;

    CardNewsController(CardNews news, AgentDirectory agents) {
        this.news = news;
        this.agents = agents;
    }

    /** An agent without a desk is answered 204, after which a browser does not ask again. */
    @GetMapping(path = "/desk-news", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Touches(DataAction.READ)
    @PreAuthorize("hasRole('AGENT')")
    ResponseEntity<SseEmitter> listen(HttpServletResponse response) {
        UUID desk = agents.current().desk();
        if (desk == null) {
            return ResponseEntity.status(HttpStatus.NO_CONTENT).build();
        }
        response.setHeader("X-Accel-Buffering", "no"); // proxies hand on each line as it comes
        return ResponseEntity.ok(news.listen(desk));
    }
}
